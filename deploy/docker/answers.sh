#!/bin/bash
# Whether a GET on this machine is answered 200: answers PORT PATH. The images have no curl.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
IFS= read -r -t 5 line <&3 && [[ $line == *' 200 '* ]]
